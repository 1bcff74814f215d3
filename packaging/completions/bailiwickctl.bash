# bash completion for bailiwickctl. Made by: bailiwickctl completion bash
_bailiwickctl()
{
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} noun='' verb='' i word options
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        case $word in
            --instance|--database|--database-password-file|--ca-file|--hmac-secret-file|--timeout|--output|--columns|--sort|--filter|--provider|--owner|--unused-for|--expiring|--by|--from|--to|--zone|--period|--users|--usage-rows|--days|--seed|--generation) ((i++)) ;;
            -*) ;;
            *) if [[ -z $noun ]]; then noun=$word; elif [[ -z $verb ]]; then verb=$word; fi ;;
        esac
    done
    case $prev in
        --output) mapfile -t COMPREPLY < <(compgen -W 'table json csv' -- "$cur"); return ;;
        --provider) mapfile -t COMPREPLY < <(compgen -W 'local github oidc' -- "$cur"); return ;;
        --by) mapfile -t COMPREPLY < <(compgen -W 'hour day week month model user source key endpoint' -- "$cur"); return ;;
        --period) mapfile -t COMPREPLY < <(compgen -W 'today 7d 30d 90d month year all' -- "$cur"); return ;;
        --generation) mapfile -t COMPREPLY < <(compgen -W '4.1 4.3 4.9' -- "$cur"); return ;;
        --database|--database-password-file|--ca-file|--hmac-secret-file) mapfile -t COMPREPLY < <(compgen -f -- "$cur"); compopt -o filenames; return ;;
        --instance|--database|--database-password-file|--ca-file|--hmac-secret-file|--timeout|--output|--columns|--sort|--filter|--provider|--owner|--unused-for|--expiring|--by|--from|--to|--zone|--period|--users|--usage-rows|--days|--seed|--generation) return ;;
    esac
    if [[ $cur == -* ]]; then
        case "$noun $verb" in
            'instance list') options='--output --json --csv --no-color --quiet --verbose --help --version --columns --sort --filter --fail-if-any' ;;
            'instance show') options='--output --json --csv --no-color --quiet --verbose --help --version' ;;
            'info ') options='--instance --database --database-password-file --ca-file --hmac-secret-file --timeout --output --json --csv --no-color --quiet --verbose --help --version' ;;
            'info show') options='--instance --database --database-password-file --ca-file --hmac-secret-file --timeout --output --json --csv --no-color --quiet --verbose --help --version' ;;
            'users list') options='--instance --database --database-password-file --ca-file --hmac-secret-file --timeout --output --json --csv --no-color --quiet --verbose --help --version --columns --sort --filter --fail-if-any' ;;
            'users show') options='--instance --database --database-password-file --ca-file --hmac-secret-file --timeout --output --json --csv --no-color --quiet --verbose --help --version --provider' ;;
            'roles matrix') options='--instance --database --database-password-file --ca-file --hmac-secret-file --timeout --output --json --csv --no-color --quiet --verbose --help --version --columns --sort --filter' ;;
            'invites list') options='--instance --database --database-password-file --ca-file --hmac-secret-file --timeout --output --json --csv --no-color --quiet --verbose --help --version --columns --sort --filter --fail-if-any' ;;
            'keys list') options='--instance --database --database-password-file --ca-file --hmac-secret-file --timeout --output --json --csv --no-color --quiet --verbose --help --version --columns --sort --filter --fail-if-any --provider --owner --unused-for --expiring' ;;
            'sessions list') options='--instance --database --database-password-file --ca-file --hmac-secret-file --timeout --output --json --csv --no-color --quiet --verbose --help --version --columns --sort --filter --fail-if-any' ;;
            'usage report') options='--instance --database --database-password-file --ca-file --hmac-secret-file --timeout --output --json --csv --no-color --quiet --verbose --help --version --columns --sort --by --from --to --zone --period' ;;
            'demo create') options='--output --json --csv --no-color --quiet --verbose --help --version --users --usage-rows --days --seed --generation' ;;
            'completion ') options='--output --json --csv --no-color --quiet --verbose --help --version' ;;
            'help ') options='--output --json --csv --no-color --quiet --verbose --help --version' ;;
            *) options='--instance --database --database-password-file --ca-file --hmac-secret-file --timeout --output --json --csv --no-color --quiet --verbose --help --version --columns --sort --filter --fail-if-any --provider --owner --unused-for --expiring --by --from --to --zone --period --users --usage-rows --days --seed --generation' ;;
        esac
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
    elif [[ -z $noun ]]; then
        mapfile -t COMPREPLY < <(compgen -W 'instance info users roles invites keys sessions usage demo completion help' -- "$cur")
    elif [[ -z $verb ]]; then
        case $noun in
            instance) mapfile -t COMPREPLY < <(compgen -W 'list show' -- "$cur") ;;
            info) mapfile -t COMPREPLY < <(compgen -W 'show' -- "$cur") ;;
            users) mapfile -t COMPREPLY < <(compgen -W 'list show' -- "$cur") ;;
            roles) mapfile -t COMPREPLY < <(compgen -W 'matrix' -- "$cur") ;;
            invites) mapfile -t COMPREPLY < <(compgen -W 'list' -- "$cur") ;;
            keys) mapfile -t COMPREPLY < <(compgen -W 'list' -- "$cur") ;;
            sessions) mapfile -t COMPREPLY < <(compgen -W 'list' -- "$cur") ;;
            usage) mapfile -t COMPREPLY < <(compgen -W 'report' -- "$cur") ;;
            demo) mapfile -t COMPREPLY < <(compgen -W 'create' -- "$cur") ;;
            completion) mapfile -t COMPREPLY < <(compgen -W 'bash zsh fish' -- "$cur") ;;
            help) mapfile -t COMPREPLY < <(compgen -W 'instance info users roles invites keys sessions usage demo completion help' -- "$cur") ;;
        esac
    elif [[ "$noun $verb" == 'demo create' ]]; then
        mapfile -t COMPREPLY < <(compgen -f -- "$cur")
        compopt -o filenames
    fi
}
complete -F _bailiwickctl bailiwickctl
