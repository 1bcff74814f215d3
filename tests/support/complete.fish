# SPDX-License-Identifier: GPL-3.0-or-later
# What fish offers. Arguments: folder with _bailiwickctl, the line up to the cursor.
source $argv[1]/_bailiwickctl
complete -C$argv[2] | string split -f 1 \t
true
