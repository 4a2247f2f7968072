"""Prepare data, train the network, export it and calibrate its confidence; not part of the installed package."""
