-- expect value "tab\t AB A é joined"
return "tab\t \65\066 \x41 \u{e9} \z
   joined"
