"""Tables of knowledge, and the programs that build from them what the package ships."""
