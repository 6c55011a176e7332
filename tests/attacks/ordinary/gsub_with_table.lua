-- expect value "Beste Jan, uw melding"
return (("Beste $naam, uw $zaak"):gsub("%$(%w+)", { naam = "Jan", zaak = "melding" }))
