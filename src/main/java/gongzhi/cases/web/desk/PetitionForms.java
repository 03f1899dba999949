package gongzhi.cases.web.desk;

import gongzhi.cases.petition.PetitionUnits;
import gongzhi.cases.web.desk.ActForms.Draft;
import gongzhi.cases.web.desk.DeskCase.ActField;
import gongzhi.cases.web.desk.DeskCase.Group;
import gongzhi.cases.web.desk.UnitChoices.TimeOfAsking;
import gongzhi.parties.PartyId;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields that the route through the petition office asks for. */
@Component
class PetitionForms {

  private final UnitChoices units;
  private final PetitionUnits offices;

  PetitionForms(UnitChoices units, PetitionUnits offices) {
    this.units = units;
    this.offices = offices;
  }

  /** Whom a petition complains of; most complain of nobody. */
  ActField about(Draft draft, TimeWords times) {
    Words words = times.words();
    TimeOfAsking asked = new TimeOfAsking(times.now(), words, true);
    @Nullable Long chosen = draft.again().typedFor(DeskAct.PETITION).unit();
    Group nobody =
        new Group("", List.of(Choice.plain("", words.of("petition.about-nobody"), chosen == null)));
    List<Group> groups =
        Stream.concat(
                Stream.of(nobody), units.of(draft.sheet(), draft.rules(), chosen, asked).stream())
            .toList();
    return ActForms.pick(DeskAct.PETITION, "unit", words.of("petition.about"), groups);
  }

  /** Of these units those that can be given a petition. */
  List<Group> taking(List<Group> groups) {
    return groups.stream()
        .map(
            group ->
                new Group(group.title(), group.choices().stream().filter(this::takes).toList()))
        .filter(group -> !group.choices().isEmpty())
        .toList();
  }

  private boolean takes(Choice unit) {
    return offices.takes(new PartyId(Long.parseLong(unit.value())));
  }
}
