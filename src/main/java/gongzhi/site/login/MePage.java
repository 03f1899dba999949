package gongzhi.site.login;

import gongzhi.parties.RoleDefinition;
import gongzhi.parties.Viewer;
import gongzhi.parties.identity.Courtesy;
import gongzhi.parties.identity.OwnData;
import gongzhi.parties.identity.Person;
import gongzhi.site.Language;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What is one's own.
 *
 * @param home the page a member of staff works on; empty for residents
 * @param renames whether the name is changed here; that of staff is changed by an administrator
 */
public record MePage(
    String label,
    String phone,
    List<String> posts,
    boolean renames,
    String home,
    Field name,
    List<Choice> courtesies) {

  /** The person looking at it. */
  record Me(String label, OwnData own, boolean serves, String home) {}

  static MePage of(Me me, Viewer viewer, Words words) {
    OwnData own = me.own();
    String label = me.label();
    Field name =
        Field.line(
                "name",
                words.of("me.name"),
                Objects.requireNonNullElse(own.name(), ""),
                Problems.none())
            .hint(words.of("me.name-hint"))
            .complete("name")
            .atMost(30);
    return new MePage(
        label.equals(Person.UNNAMED) ? words.of("me.unnamed") : label,
        Objects.requireNonNullElse(own.phoneMasked(), ""),
        viewer.seats().stream().map(seat -> titleOf(seat.role(), words)).toList(),
        !me.serves(),
        viewer.isStaff() && !viewer.seats().isEmpty() ? me.home() : "",
        name,
        courtesies(label, words));
  }

  private static String titleOf(RoleDefinition role, Words words) {
    return words.language() == Language.CHINESE ? role.zh() : role.en();
  }

  private static List<Choice> courtesies(String label, Words words) {
    return Arrays.stream(Courtesy.values())
        .map(one -> Choice.plain(one.name(), words.of(one), one.isOf(label)))
        .toList();
  }
}
