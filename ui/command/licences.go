package command

import _ "embed"

// licences are the notices of all that the program contains; a test writes them with -update and holds them.
//
//go:embed LICENSES.txt
var licences string
