# SPDX-License-Identifier: GPL-3.0-or-later
# What zsh offers. Arguments: folder with _bailiwickctl, the line up to the cursor. Completion works at a terminal only.
zmodload zsh/zpty || exit 2
zpty terminal zsh -f -i
zpty -w terminal "fpath=(${(q)1} \$fpath); source ${(q)0:A:h}/complete-in.zsh"
zpty -r -m terminal before '*can complete*' || exit 2
zpty -w -n terminal "$2"$'\t'
zpty -r -m terminal answer '*<<<*>>>*' || exit 2
answer=${answer##*<<<}
print -r -- ${answer%%>>>*}
zpty -d terminal
