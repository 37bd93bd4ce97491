import type { ShellId } from './shells.js';

/**
 * What each shell runs when Tab is pressed. It hands the words before the cursor to the program, which answers a line a choice,
 * or `:files` where files are meant. Nothing that was typed is run, and nothing is said when no answer comes.
 */
export const SCRIPTS: Readonly<Record<ShellId, string>> = Object.freeze({
  bash: String.raw`# Completion of allocate in bash, also the one of macOS. In ~/.bashrc: source <(allocate completion bash)
_allocate() {
  local rest=$COMP_LINE word line i n=0
  local -a words
  words=()
  # bash parts words at = and : too; what the user did not part is one word.
  for ((i = 0; i <= COMP_CWORD; i++)); do
    word=${'$'}{COMP_WORDS[i]}
    if ((i > 0)) && [[ -n $rest && $rest != [[:space:]]* ]]; then
      words[n - 1]+=$word
    else
      words[n++]=$word
    fi
    rest=${'$'}{rest#"${'$'}{rest%%[![:space:]]*}"}
    rest=${'$'}{rest#"$word"}
  done
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      compopt -o default 2> /dev/null
      return
    fi
    COMPREPLY+=("${'$'}{line%%$'\t'*}")
  done < <(COMP_WORDBREAKS=$COMP_WORDBREAKS allocate completion bash -- "${'$'}{words[@]:1}" 2> /dev/null)
  if ((${'$'}{#COMPREPLY[@]} == 1)) && [[ ${'$'}{COMPREPLY[0]} == *[=:,] ]]; then
    compopt -o nospace 2> /dev/null
  fi
}
complete -F _allocate allocate
`,
  zsh: String.raw`#compdef allocate
# Completion of allocate in zsh. In ~/.zshrc, below compinit: source <(allocate completion zsh)
_allocate() {
  local line value
  local -a whole shown open opened
  for line in "${'$'}{(@f)$(allocate completion zsh -- "${'$'}{(@Q)words[2,CURRENT-1]}" "${'$'}{(Q)PREFIX}" 2> /dev/null)}"; do
    value=${'$'}{line%%$'\t'*}
    case $value in
      '') ;;
      :files) compset -P '*='; _files; return ;;
      *[=:,]) open+=("$value"); opened+=("${'$'}{line/$'\t'/  -- }") ;;
      *) whole+=("$value"); shown+=("${'$'}{line/$'\t'/  -- }") ;;
    esac
  done
  (($#whole)) && compadd -l -d shown -- "${'$'}{whole[@]}"
  (($#open)) && compadd -S '' -l -d opened -- "${'$'}{open[@]}"
}
if [[ ${'$'}{funcstack[1]} == _allocate ]]; then _allocate "$@"; else compdef _allocate allocate; fi
`,
  fish: String.raw`# Completion of allocate in fish: allocate completion fish > ~/.config/fish/completions/allocate.fish
function __allocate_complete
    set -l token (commandline -ct)
    set -l words (commandline -opc)
    set -l found (allocate completion fish -- $words[2..-1] "$token" 2> /dev/null)
    if test "$found[1]" = ':files'
        __fish_complete_path (string replace -r '^--[\w-]+=' '' -- "$token")
    else
        printf '%s\n' $found
    end
end
complete -c allocate -f -a '(__allocate_complete)'
`,
});
