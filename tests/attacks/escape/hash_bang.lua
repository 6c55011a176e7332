#!/bin/sh -- expect load
return 1
