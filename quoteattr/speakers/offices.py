"""Words for offices: what they are called, what stands before them, and what links them to what they are of."""

from __future__ import annotations

OFFICES = frozenset(
    "chair chairman chairwoman chairperson head director president leader secretary minister chief governor captain"
    " spokesman spokeswoman spokesperson master dean superintendent editor commissioner manager vice-chair"
    " vice-president vp treasurer provost speaker mayor mayoress councillor senator member officer"
    " mp msp ms mla mlc mep td cllr candidate envoy ambassador rapporteur coordinator co-ordinator"
    " representative".split()
)
"""Nouns of offices that are of something without an article: chair of governors."""

FIELDS = frozenset(
    "human police crime fire rescue health safety social welfare care education skills children families food drug"
    " arts culture science technology trade industry search parks recreation planning transport energy environment"
    " business enterprise community finance water sewer power light gas electric securities exchange justice equality"
    " immigration customs revenue taxation research development housing communities works pensions media sport"
    " wellbeing services complaints".split()
)
"""What two of the joint fields of an office or body may be."""

FIELD_LINKS = frozenset({"of", "for", "to", "on", "at"})
"""What stands between an office and what it is of: envoy to Peru."""

RULING = frozenset("PM CM DPM DGP ADGP DIG".split())
"""Offices that are written with capitals alone, and for which the capitals stand nearly always: PM Ruiz."""

COMMANDING = {
    "DCM": "minister",
    "FM": "minister",
    "EAM": "minister",
    "HM": "minister",
    "VP": "president",
    "AG": "attorney",
    "DA": "attorney",
    "DG": "director",
    "ADG": "director",
    "IG": "inspector",
    "SP": "superintendent",
    "CP": "commissioner",
    "CS": "secretary",
    "PS": "secretary",
    "DM": "magistrate",
    "SDM": "magistrate",
}
"""Those whose letters stand for much else, too, with their nouns: CS Ana Ruiz, but CS Lewis."""

MODIFIERS = frozenset(
    "former then retired outgoing incoming longtime deputy vice acting late senior junior chief top interim"
    " managing chartered housing planning marketing engineering banking shipping accounting nursing training"
    " founding bowling batting fielding goalkeeping scouting swimming boxing skating cycling racing rowing sailing"
    " mining farming fishing casting catering purchasing recruiting cleaning building breeding visiting presiding"
    " attending commanding negotiating bargaining steering organising organizing ruling governing"
    " registered certified qualified elected appointed disgraced celebrated ex ex-first"
    " assistant associate first second state district lead executive general prime crown peacekeeping policing".split()
)
"""What may stand before an office or a trade: former, chief, marketing."""
