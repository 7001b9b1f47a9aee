"""Our own vCard codec: a lenient reader for 2.1, 3.0 and 4.0, strict writers for 3.0 and 4.0."""
