#compdef bailiwickctl
# zsh completion for bailiwickctl. Made by: bailiwickctl completion zsh
_bailiwickctl()
{
    local noun='' verb='' word i
    for ((i = 2; i < CURRENT; i++)); do
        word=$words[i]
        case $word in
            (--instance|--database|--database-password-file|--ca-file|--hmac-secret-file|--timeout|--output|--columns|--sort|--filter|--provider|--owner|--unused-for|--expiring|--by|--from|--to|--zone|--period|--users|--usage-rows|--days|--seed|--generation) ((i++)) ;;
            (-*) ;;
            (*) if [[ -z $noun ]]; then noun=$word; elif [[ -z $verb ]]; then verb=$word; fi ;;
        esac
    done
    case $words[CURRENT-1] in
        (--output) compadd -- table json csv; return ;;
        (--provider) compadd -- local github oidc; return ;;
        (--by) compadd -- hour day week month model user source key endpoint; return ;;
        (--period) compadd -- today 7d 30d 90d month year all; return ;;
        (--generation) compadd -- 4.1 4.3 4.9; return ;;
        (--database|--database-password-file|--ca-file|--hmac-secret-file) _files; return ;;
        (--instance|--database|--database-password-file|--ca-file|--hmac-secret-file|--timeout|--output|--columns|--sort|--filter|--provider|--owner|--unused-for|--expiring|--by|--from|--to|--zone|--period|--users|--usage-rows|--days|--seed|--generation) return ;;
    esac
    if [[ $PREFIX == -* ]]; then
        case "$noun $verb" in
            ('instance list') compadd -- --output --json --csv --no-color --quiet --verbose --help --version --columns --sort --filter --fail-if-any ;;
            ('instance show') compadd -- --output --json --csv --no-color --quiet --verbose --help --version ;;
            ('info ') compadd -- --instance --database --database-password-file --ca-file --hmac-secret-file --timeout --output --json --csv --no-color --quiet --verbose --help --version ;;
            ('info show') compadd -- --instance --database --database-password-file --ca-file --hmac-secret-file --timeout --output --json --csv --no-color --quiet --verbose --help --version ;;
            ('users list') compadd -- --instance --database --database-password-file --ca-file --hmac-secret-file --timeout --output --json --csv --no-color --quiet --verbose --help --version --columns --sort --filter --fail-if-any ;;
            ('users show') compadd -- --instance --database --database-password-file --ca-file --hmac-secret-file --timeout --output --json --csv --no-color --quiet --verbose --help --version --provider ;;
            ('roles matrix') compadd -- --instance --database --database-password-file --ca-file --hmac-secret-file --timeout --output --json --csv --no-color --quiet --verbose --help --version --columns --sort --filter ;;
            ('invites list') compadd -- --instance --database --database-password-file --ca-file --hmac-secret-file --timeout --output --json --csv --no-color --quiet --verbose --help --version --columns --sort --filter --fail-if-any ;;
            ('keys list') compadd -- --instance --database --database-password-file --ca-file --hmac-secret-file --timeout --output --json --csv --no-color --quiet --verbose --help --version --columns --sort --filter --fail-if-any --provider --owner --unused-for --expiring ;;
            ('sessions list') compadd -- --instance --database --database-password-file --ca-file --hmac-secret-file --timeout --output --json --csv --no-color --quiet --verbose --help --version --columns --sort --filter --fail-if-any ;;
            ('usage report') compadd -- --instance --database --database-password-file --ca-file --hmac-secret-file --timeout --output --json --csv --no-color --quiet --verbose --help --version --columns --sort --by --from --to --zone --period ;;
            ('demo create') compadd -- --output --json --csv --no-color --quiet --verbose --help --version --users --usage-rows --days --seed --generation ;;
            ('completion ') compadd -- --output --json --csv --no-color --quiet --verbose --help --version ;;
            ('help ') compadd -- --output --json --csv --no-color --quiet --verbose --help --version ;;
            (*) compadd -- --instance --database --database-password-file --ca-file --hmac-secret-file --timeout --output --json --csv --no-color --quiet --verbose --help --version --columns --sort --filter --fail-if-any --provider --owner --unused-for --expiring --by --from --to --zone --period --users --usage-rows --days --seed --generation ;;
        esac
    elif [[ -z $noun ]]; then
        compadd -- instance info users roles invites keys sessions usage demo completion help
    elif [[ -z $verb ]]; then
        case $noun in
            (instance) compadd -- list show ;;
            (info) compadd -- show ;;
            (users) compadd -- list show ;;
            (roles) compadd -- matrix ;;
            (invites) compadd -- list ;;
            (keys) compadd -- list ;;
            (sessions) compadd -- list ;;
            (usage) compadd -- report ;;
            (demo) compadd -- create ;;
            (completion) compadd -- bash zsh fish ;;
            (help) compadd -- instance info users roles invites keys sessions usage demo completion help ;;
        esac
    elif [[ "$noun $verb" == 'demo create' ]]; then
        _files
    fi
}
_bailiwickctl "$@"
