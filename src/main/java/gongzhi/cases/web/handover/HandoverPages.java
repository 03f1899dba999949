package gongzhi.cases.web.handover;

import gongzhi.cases.handover.MeetingState;
import gongzhi.cases.web.ListKey;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes the list of meetings. */
@Component
class HandoverPages {

  static final String ADDRESS = "/desk/handovers";

  private static final Duration BEYOND_ALL_PLANS = Duration.ofDays(1000);

  private final HandoverQuery query;
  private final Ground ground;
  private final Areas areas;

  HandoverPages(HandoverQuery query, Ground ground, Areas areas) {
    this.query = query;
    this.ground = ground;
    this.areas = areas;
  }

  /** What was asked for: one state or all, and where the page before ended. */
  record Asked(String state, String after) {

    Asked {
      String wanted = state.toUpperCase(Locale.ROOT);
      state =
          Arrays.stream(MeetingState.values()).anyMatch(one -> one.name().equals(wanted))
              ? wanted
              : "";
    }
  }

  HandoverList list(Asked asked, MeetingForm typed, Viewer viewer, TimeWords times) {
    ListKey after =
        asked.after().isEmpty()
            ? new ListKey(times.now().plus(BEYOND_ALL_PLANS), Long.MAX_VALUE)
            : ListKey.parse(asked.after());
    List<MeetingRow> found = query.meetings(asked.state(), after, times.now());
    List<MeetingRow> shown = found.stream().limit(HandoverQuery.PAGE).toList();
    String next =
        found.size() > shown.size()
            ? "%s?state=%s&after=%s"
                .formatted(
                    ADDRESS,
                    asked.state(),
                    new ListKey(shown.getLast().meetsAt(), shown.getLast().id()))
            : "";
    Words words = times.words();
    return new HandoverList(
        tabs(asked, words),
        shown.stream().map(row -> line(row, times)).toList(),
        new Paging("", next, words.of("handover.shown", shown.size())),
        plannable(viewer, typed),
        typed);
  }

  private HandoverList.Line line(MeetingRow row, TimeWords times) {
    return new HandoverList.Line(
        ADDRESS + "/" + row.id(),
        row.title(),
        List.of(
            times.moment(row.meetsAt()), row.venue(), areas.get(new AreaId(row.areaId())).name()),
        state(row.state(), times.words()),
        row.lines(),
        row.signed(),
        row.done(),
        row.late());
  }

  static StatusMark state(MeetingState state, Words words) {
    return switch (state) {
      case PREPARING -> new StatusMark("doing", "circle-dashed", words.of(state));
      case HELD -> new StatusMark("done", "circle-check", words.of(state));
      case CANCELLED -> new StatusMark("", "info-circle", words.of(state));
    };
  }

  private static List<TabLink> tabs(Asked asked, Words words) {
    List<TabLink> tabs = new ArrayList<>();
    tabs.add(new TabLink(words.of("handover.all"), ADDRESS, asked.state().isEmpty(), "", ""));
    for (MeetingState state : MeetingState.values()) {
      String address = ADDRESS + "?state=" + state.name().toLowerCase(Locale.ROOT);
      tabs.add(new TabLink(words.of(state), address, asked.state().equals(state.name()), "", ""));
    }
    return tabs;
  }

  /** The subdistricts and the district where the viewer may hand over. */
  private List<Choice> plannable(Viewer viewer, MeetingForm typed) {
    List<Area> all = new ArrayList<>();
    for (Area served : ground.of(viewer)) {
      all.add(served);
      if (served.level() == Level.DISTRICT) {
        all.addAll(areas.children(served.id()));
      }
    }
    return all.stream()
        .filter(area -> area.level() == Level.DISTRICT || area.level() == Level.SUBDISTRICT)
        .filter(area -> viewer.may(Permission.CASE_HAND_OVER, area.path()))
        .map(
            area ->
                Choice.plain(
                    area.id().toString(),
                    area.name(),
                    Objects.equals(typed.area(), area.id().value())))
        .toList();
  }
}
