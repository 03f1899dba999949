package gongzhi.parties.letters;

import gongzhi.parties.access.ProgramWork;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What letters ask their readers, and where those answer. */
@Component
class LetterQuestions {

  private final ObjectProvider<LetterMatters> matters;
  private final ProgramWork program;

  LetterQuestions(ObjectProvider<LetterMatters> matters, ProgramWork program) {
    this.matters = matters;
    this.program = program;
  }

  /** Those that ask what is answered already: nobody shall get them any more. */
  List<Long> settled(Collection<Letter> letters) {
    Set<String> links = letters.stream().map(Letter::link).collect(Collectors.toSet());
    Set<String> over =
        program.call(
            () ->
                matters.stream()
                    .flatMap(one -> one.settled(links).stream())
                    .collect(Collectors.toSet()));
    return letters.stream().filter(one -> over.contains(one.link())).map(Letter::id).toList();
  }

  /** Where the reader follows and answers; the page of the notice where there is no other. */
  String follow(Letter letter) {
    return Objects.requireNonNull(
        program.call(
            () ->
                matters.stream()
                    .flatMap(one -> one.withReceipt(letter.link(), letter.to()).stream())
                    .findFirst()
                    .orElse(letter.link())));
  }
}
