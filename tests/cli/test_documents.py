from __future__ import annotations

import codecs

import pytest

from quoteattr.cli.documents import DocumentError, decode, read_document, read_documents


def test_a_byte_order_mark_is_dropped():
    assert decode(codecs.BOM_UTF8 + "“Aye”".encode()) == "“Aye”"


def test_only_the_first_byte_order_mark_is_dropped():
    assert decode(codecs.BOM_UTF8 * 2 + b"Aye") == "\ufeffAye"


def test_line_ends_and_nul_are_kept():
    assert decode(b"a\r\nb\rc\0\n") == "a\r\nb\rc\0\n"


@pytest.mark.parametrize("data", ["Aye".encode("utf-16"), codecs.BOM_UTF16_BE])
def test_utf_16_is_recognised(data):
    with pytest.raises(ValueError, match="UTF-16"):
        decode(data)


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_another_encoding_is_refused_with_the_byte_and_what_to_do(mark):
    with pytest.raises(ValueError, match=r"byte 0xE9 at offset 3\); convert it first") as caught:
        decode(mark + "café".encode("latin-1"))
    assert caught.value.__suppress_context__


def test_a_name_with_a_nul_is_an_unreadable_file():
    with pytest.raises(DocumentError, match="cannot read"):
        read_document("a\0b")


def test_reading_is_lazy_and_goes_on_after_an_error(tmp_path):
    (tmp_path / "good").write_bytes(b"good")
    errors: list[str] = []
    documents = read_documents(["/nowhere/at/all", str(tmp_path / "good")], on_error=errors.append)
    assert errors == []
    assert [document.text for document in documents] == ["good"]
    assert len(errors) == 1
