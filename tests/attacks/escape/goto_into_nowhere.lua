-- expect load
goto nowhere
