# Completion of flint for bash, and for zsh by its bashcompinit.
if [ -n "${ZSH_VERSION-}" ]; then
  autoload -U +X compinit && compinit -u
  autoload -U +X bashcompinit && bashcompinit
fi

_flint() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    words='check explain rules completion --help --version'
  else
    case ${COMP_WORDS[1]}:$before in
      check:--format | check:-f) words='terminal concise json github sarif' ;;
      check:--output | check:-o)
        compopt -o nospace 2>/dev/null
        words='terminal= concise= json= github= sarif='
        ;;
      check:--fail-on) words='error warning info never' ;;
      check:--profile) words='production development' ;;
      check:--color) words='auto always never' ;;
      check:--rule | check:--skip | explain:*)
        words=$(flint rules --format json 2>/dev/null | sed -n 's/^ *"id": "\(FLINT[0-9]*\)".*/\1/p')
        ;;
      check:--flink-version | check:--today | check:--jobs | check:-j) return ;;
      rules:--format | rules:-f) words='terminal json markdown' ;;
      rules:*) words='--format --help --version' ;;
      check:*)
        if [[ $word == -* ]]; then
          words='--flink-version --profile --config --rule --skip --stdin-filename --format --output --fail-on
            --pedantic --today --color --quiet --jobs --timings --help --version'
        fi
        ;;
      *) words='--help --version' ;;
    esac
  fi
  if [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}

complete -o filenames -o bashdefault -F _flint flint
