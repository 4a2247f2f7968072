"""Accuracy, speed and peers, each measured by one command: ``python -m bench.accuracy`` and so on."""
