# SPDX-License-Identifier: GPL-3.0-or-later
# What bash offers. Arguments: folder with _bailiwickctl, the line up to the cursor.
source "$1/_bailiwickctl"
read -ra COMP_WORDS <<< "$2"
[[ $2 == *' ' ]] && COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_bailiwickctl
echo "${COMPREPLY[*]}"
