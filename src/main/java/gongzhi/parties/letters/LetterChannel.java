package gongzhi.parties.letters;

import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.PostalAddress;
import gongzhi.parties.letters.LetterMatters.Matter;
import gongzhi.parties.notices.Channel;
import gongzhi.parties.notices.Message;
import gongzhi.parties.notices.NoticeKind;
import gongzhi.parties.notices.Unsent;
import gongzhi.parties.notices.Way;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Paper: the message is taken over when it lies with the office of the ground, to be printed there.
 * News of what somebody follows, and work, are not written on paper.
 */
@Component
class LetterChannel implements Channel {

  private final LetterStore store;
  private final PostalAddress addresses;
  private final ObjectProvider<LetterMatters> matters;
  private final ProgramWork program;

  LetterChannel(
      LetterStore store,
      PostalAddress addresses,
      ObjectProvider<LetterMatters> matters,
      ProgramWork program) {
    this.store = store;
    this.addresses = addresses;
    this.matters = matters;
    this.program = program;
  }

  @Override
  public Way way() {
    return Way.LETTER;
  }

  @Override
  public boolean takes(PartyId person, NoticeKind kind) {
    return (kind == NoticeKind.LEGAL || kind == NoticeKind.REPORT)
        && addresses.takesLetters(person);
  }

  @Override
  public void send(Message message) {
    PartyId to = message.to();
    if (to != null) {
      program.run(() -> lay(message, to));
    }
  }

  private void lay(Message message, PartyId to) {
    Optional<Matter> about =
        matters.stream().flatMap(one -> one.of(message.link()).stream()).findFirst();
    if (about.filter(matter -> matter.restricted() && matter.unit() == null).isPresent()) {
      throw new Unsent(Unsent.Then.GO_ANOTHER_WAY, "nobody may print what is restricted here");
    }
    String ground =
        about
            .map(Matter::areaPath)
            .or(() -> store.homeOf(to))
            .orElseThrow(() -> new Unsent(Unsent.Then.PARK, "letter without a ground"));
    store.insert(message, to, new LetterStore.Place(ground, about.orElse(null)));
  }
}
