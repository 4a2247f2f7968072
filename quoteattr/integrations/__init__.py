"""Quotes in data frames and on Spark. Each module needs an extra: ``quoteattr[frames]``, ``quoteattr[spark]``."""
