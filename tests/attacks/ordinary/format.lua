-- expect value [" 3.14|42|x|\"a\\\nb\"|ff|00042|ab   |7","true nil","0.1","%%"]
return { string.format("%5.2f|%d|%s|%q|%x|%05d|%-5s|%i", 3.14159, 42, "x", "a\nb", 255, 42, "ab", 7), ("%s %s"):format(true, nil), ("%g"):format(0.1), ("%%") }
