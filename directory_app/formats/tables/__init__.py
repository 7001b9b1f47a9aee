"""Tables with a row for each entry: CSV and the workbooks of Excel and LibreOffice."""
