package gongzhi.procedures.web.groups;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.procedures.groups.GroupStore;
import gongzhi.procedures.groups.TopicGroup;
import gongzhi.procedures.groups.TopicGroup.Entry;
import gongzhi.procedures.groups.TopicGroup.EntryKind;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.PlaceTabs;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the pages of groups. */
@Component
class GroupPages {

  static final String DESK = "/desk/groups";
  static final String OPEN = "/groups";

  private final GroupStore store;
  private final Ground ground;
  private final Places places;
  private final Areas areas;

  GroupPages(GroupStore store, Ground ground, Places places, Areas areas) {
    this.store = store;
    this.ground = ground;
    this.places = places;
    this.areas = areas;
  }

  Area own(Viewer viewer) {
    return ground.at(viewer, null);
  }

  GroupList desk(Viewer viewer, GroupForm typed, TimeWords times) {
    Area own = own(viewer);
    return new GroupList(own.name(), List.of(), rows(own, DESK, times.words()), typed);
  }

  GroupList open(String asked, TimeWords times) {
    PlaceDefinition place = asked.isEmpty() ? places.all().iterator().next() : places.get(asked);
    Area district =
        areas.district(place.code()).orElseThrow(() -> Rejection.notFound("ground.no-such-area"));
    return new GroupList(
        district.name(),
        PlaceTabs.of(places, place, OPEN, times.words()),
        rows(district, OPEN, times.words()),
        GroupForm.BLANK);
  }

  /** A group of the viewer's own ground; any other looks as if it were not there. */
  TopicGroup mine(Viewer viewer, long id) {
    TopicGroup group = store.get(id);
    if (!viewer.may(Permission.PUBLISH, group.areaPath())) {
      throw Rejection.notFound("group.no-such-group");
    }
    return group;
  }

  GroupPage desk(TopicGroup group, GroupForm typed, TimeWords times) {
    return page(group, true, typed, times);
  }

  GroupPage open(long id, TimeWords times) {
    return page(store.get(id), false, GroupForm.BLANK, times);
  }

  private List<GroupList.Row> rows(Area at, String base, Words words) {
    return store.on(at).stream()
        .map(
            one ->
                new GroupList.Row(
                    base + "/" + one.id(),
                    one.name(),
                    List.of(
                        areas.get(one.area()).name(),
                        one.topic(),
                        words.of("bodies.heads", one.members().size()))))
        .toList();
  }

  private GroupPage page(TopicGroup group, boolean desk, GroupForm typed, TimeWords times) {
    Words words = times.words();
    String address = DESK + "/" + group.id();
    return new GroupPage(
        address,
        OPEN + "/" + group.id(),
        group.name(),
        List.of(
            row("meetings.area", areas.get(group.area()).name(), words),
            row("group.topic", group.topic(), words),
            row("group.since", times.date(group.since()), words),
            row("group.balance", yuan(group.balance(), words), words)),
        group.charter().lines().toList(),
        group.members().stream()
            .map(
                one ->
                    new GroupPage.Member(
                        one.name(),
                        one.post(),
                        desk ? address + "/members/" + one.id() + "/leave" : ""))
            .toList(),
        group.entries().stream()
            .filter(one -> one.kind() == EntryKind.MINUTES)
            .map(one -> new GroupPage.Line(times.date(one.day()), one.words(), ""))
            .toList(),
        group.entries().stream()
            .filter(one -> one.kind() != EntryKind.MINUTES)
            .map(one -> new GroupPage.Line(times.date(one.day()), one.words(), amount(one, words)))
            .toList(),
        desk
            ? Arrays.stream(EntryKind.values())
                .map(
                    one -> Choice.plain(one.name(), words.of(one), one.name().equals(typed.kind())))
                .toList()
            : List.of(),
        typed);
  }

  private static String amount(Entry one, Words words) {
    return words.of(one.kind()) + " " + yuan(one.cents(), words);
  }

  private static String yuan(long cents, Words words) {
    return words.of("group.yuan", BigDecimal.valueOf(cents, 2).toPlainString());
  }

  private static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of(key), value, "");
  }
}
