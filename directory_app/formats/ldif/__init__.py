"""LDIF, the text form of LDAP directories that Thunderbird and others import and export."""
