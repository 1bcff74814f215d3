# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the Tab key of this shell print what is offered between <<< and >>>.
autoload -Uz compinit && compinit -u -D
typeset -a offered
compadd() {
    local -a hits
    builtin compadd -O hits "$@"
    offered+=($hits)
    builtin compadd "$@"
}
tell() {
    _main_complete
    local open='<<<' close='>>>' # in pieces: the terminal shows this text too
    print -r -- "$open${(j: :)offered}$close"
}
zle -C tell complete-word tell
bindkey '^I' tell
() { print -r -- "can $1" } complete
