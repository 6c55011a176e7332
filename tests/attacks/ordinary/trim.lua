-- expect value "tekst"
return ("  tekst  "):match("^%s*(.-)%s*$")
