# fish completion for bailiwickctl. Made by: bailiwickctl completion fish
# Succeeds when the words so far begin with these, options left out.
function __bailiwickctl_at
    set -l words
    set -l skip 0
    for word in (commandline -opc)[2..]
        if test $skip = 1
            set skip 0
        else if contains -- $word --instance --database --database-password-file --ca-file --hmac-secret-file --timeout --output --columns --sort --filter --provider --owner --unused-for --expiring --by --from --to --zone --period --users --usage-rows --days --seed --generation
            set skip 1
        else if not string match -q -- '-*' $word
            set -a words $word
        end
    end
    set -l wanted (count $argv)
    if test $wanted -eq 0
        test (count $words) -eq 0
        return
    end
    test (count $words) -ge $wanted; or return 1
    test "$words[1..$wanted]" = "$argv"
end
complete -c bailiwickctl -f
complete -c bailiwickctl -n '__bailiwickctl_at' -a 'instance info users roles invites keys sessions usage demo completion help'
complete -c bailiwickctl -n '__bailiwickctl_at instance' -a 'list show'
complete -c bailiwickctl -n '__bailiwickctl_at info' -a 'show'
complete -c bailiwickctl -n '__bailiwickctl_at users' -a 'list show'
complete -c bailiwickctl -n '__bailiwickctl_at roles' -a 'matrix'
complete -c bailiwickctl -n '__bailiwickctl_at invites' -a 'list'
complete -c bailiwickctl -n '__bailiwickctl_at keys' -a 'list'
complete -c bailiwickctl -n '__bailiwickctl_at sessions' -a 'list'
complete -c bailiwickctl -n '__bailiwickctl_at usage' -a 'report'
complete -c bailiwickctl -n '__bailiwickctl_at demo' -a 'create'
complete -c bailiwickctl -n '__bailiwickctl_at completion' -a 'bash zsh fish'
complete -c bailiwickctl -n '__bailiwickctl_at help' -a 'instance info users roles invites keys sessions usage demo completion help'
complete -c bailiwickctl -n '__bailiwickctl_at demo create' -F
complete -c bailiwickctl -n '__bailiwickctl_at info; or __bailiwickctl_at info show; or __bailiwickctl_at users list; or __bailiwickctl_at users show; or __bailiwickctl_at roles matrix; or __bailiwickctl_at invites list; or __bailiwickctl_at keys list; or __bailiwickctl_at sessions list; or __bailiwickctl_at usage report' -l instance -x -d 'A saved connection, by its name or id.'
complete -c bailiwickctl -n '__bailiwickctl_at info; or __bailiwickctl_at info show; or __bailiwickctl_at users list; or __bailiwickctl_at users show; or __bailiwickctl_at roles matrix; or __bailiwickctl_at invites list; or __bailiwickctl_at keys list; or __bailiwickctl_at sessions list; or __bailiwickctl_at usage report' -l database -r -F -d 'A LocalAI database: a SQLite file, LocalAI\'s data folder, or postgresql://user@host/db.'
complete -c bailiwickctl -n '__bailiwickctl_at info; or __bailiwickctl_at info show; or __bailiwickctl_at users list; or __bailiwickctl_at users show; or __bailiwickctl_at roles matrix; or __bailiwickctl_at invites list; or __bailiwickctl_at keys list; or __bailiwickctl_at sessions list; or __bailiwickctl_at usage report' -l database-password-file -r -F -d 'The PostgreSQL password stands in this file; - reads standard input.'
complete -c bailiwickctl -n '__bailiwickctl_at info; or __bailiwickctl_at info show; or __bailiwickctl_at users list; or __bailiwickctl_at users show; or __bailiwickctl_at roles matrix; or __bailiwickctl_at invites list; or __bailiwickctl_at keys list; or __bailiwickctl_at sessions list; or __bailiwickctl_at usage report' -l ca-file -r -F -d 'Certificates (PEM) that may sign the PostgreSQL server\'s certificate.'
complete -c bailiwickctl -n '__bailiwickctl_at info; or __bailiwickctl_at info show; or __bailiwickctl_at users list; or __bailiwickctl_at users show; or __bailiwickctl_at roles matrix; or __bailiwickctl_at invites list; or __bailiwickctl_at keys list; or __bailiwickctl_at sessions list; or __bailiwickctl_at usage report' -l hmac-secret-file -r -F -d 'LocalAI\'s HMAC secret, where it doesn\'t lie beside the database.'
complete -c bailiwickctl -n '__bailiwickctl_at info; or __bailiwickctl_at info show; or __bailiwickctl_at users list; or __bailiwickctl_at users show; or __bailiwickctl_at roles matrix; or __bailiwickctl_at invites list; or __bailiwickctl_at keys list; or __bailiwickctl_at sessions list; or __bailiwickctl_at usage report' -l timeout -x -d 'Longest wait for each answer; a lock is waited for at least 5 seconds.'
complete -c bailiwickctl -l output -x -a 'table json csv' -d 'table (the default), json or csv.'
complete -c bailiwickctl -l json -d 'Short for --output json.'
complete -c bailiwickctl -l csv -d 'Short for --output csv.'
complete -c bailiwickctl -l no-color -d 'No colors, as with the variable NO_COLOR.'
complete -c bailiwickctl -l quiet -d 'No notes, warnings or progress on standard error.'
complete -c bailiwickctl -l verbose -d 'Say on standard error what is opened and how long it takes.'
complete -c bailiwickctl -l help -d 'Help on a command, or on all of them.'
complete -c bailiwickctl -l version -d 'Version of the program and of its libraries.'
complete -c bailiwickctl -n '__bailiwickctl_at instance list; or __bailiwickctl_at users list; or __bailiwickctl_at roles matrix; or __bailiwickctl_at invites list; or __bailiwickctl_at keys list; or __bailiwickctl_at sessions list; or __bailiwickctl_at usage report' -l columns -x -d 'Only these columns, in this order.'
complete -c bailiwickctl -n '__bailiwickctl_at instance list; or __bailiwickctl_at users list; or __bailiwickctl_at roles matrix; or __bailiwickctl_at invites list; or __bailiwickctl_at keys list; or __bailiwickctl_at sessions list; or __bailiwickctl_at usage report' -l sort -x -d 'Sort by these columns; a minus in front turns the order round.'
complete -c bailiwickctl -n '__bailiwickctl_at instance list; or __bailiwickctl_at users list; or __bailiwickctl_at roles matrix; or __bailiwickctl_at invites list; or __bailiwickctl_at keys list; or __bailiwickctl_at sessions list' -l filter -x -d 'Only rows that meet all conditions: role=admin, name~keller, keys>3, created_at<2026-01-01.'
complete -c bailiwickctl -n '__bailiwickctl_at instance list; or __bailiwickctl_at users list; or __bailiwickctl_at invites list; or __bailiwickctl_at keys list; or __bailiwickctl_at sessions list' -l fail-if-any -d 'Exit with 1 when the list isn\'t empty.'
complete -c bailiwickctl -n '__bailiwickctl_at users show; or __bailiwickctl_at keys list' -l provider -x -a 'local github oidc' -d 'Which account is meant when an address has several: local, github, oidc, …'
complete -c bailiwickctl -n '__bailiwickctl_at keys list' -l owner -x -d 'Only keys of this user (id or e-mail address).'
complete -c bailiwickctl -n '__bailiwickctl_at keys list' -l unused-for -x -d 'Only keys not used for so long, or never and older than that: 90d, 12h, 2w.'
complete -c bailiwickctl -n '__bailiwickctl_at keys list' -l expiring -x -d 'Only keys that expire within this time: 14d, 12h.'
complete -c bailiwickctl -n '__bailiwickctl_at usage report' -l by -x -a 'hour day week month model user source key endpoint' -d 'Group by hour, day, week or month, and by model, user, source, key, endpoint.'
complete -c bailiwickctl -n '__bailiwickctl_at usage report' -l from -x -d 'First moment that counts; a date means midnight in the zone.'
complete -c bailiwickctl -n '__bailiwickctl_at usage report' -l to -x -d 'First moment that no longer counts.'
complete -c bailiwickctl -n '__bailiwickctl_at usage report' -l zone -x -d 'Time zone that days are cut in, as Europe/Berlin; default: the system\'s.'
complete -c bailiwickctl -n '__bailiwickctl_at usage report' -l period -x -a 'today 7d 30d 90d month year all' -d 'In place of --from and --to.'
complete -c bailiwickctl -n '__bailiwickctl_at demo create' -l users -x -d 'Number of users.'
complete -c bailiwickctl -n '__bailiwickctl_at demo create' -l usage-rows -x -d 'Number of usage rows.'
complete -c bailiwickctl -n '__bailiwickctl_at demo create' -l days -x -d 'Days that the usage covers.'
complete -c bailiwickctl -n '__bailiwickctl_at demo create' -l seed -x -d 'The same seed makes the same names and numbers.'
complete -c bailiwickctl -n '__bailiwickctl_at demo create' -l generation -x -a '4.1 4.3 4.9' -d 'LocalAI whose tables are made: 4.1, 4.3 or 4.9.'
