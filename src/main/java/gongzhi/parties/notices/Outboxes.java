package gongzhi.parties.notices;

import gongzhi.parties.PartyId;
import gongzhi.parties.notices.RelayStore.Fresh;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Which notice goes out by which ways (分渠道待发). A telephone rings once: where WeChat reaches it, the
 * text message is held back until WeChat refuses. What the law asks to be told goes all ways.
 */
@Component
class Outboxes {

  private final RelayStore store;
  private final ObjectProvider<Channel> channels;
  private final QuietHours quiet;
  private final InstantSource clock;

  Outboxes(
      RelayStore store, ObjectProvider<Channel> channels, QuietHours quiet, InstantSource clock) {
    this.store = store;
    this.channels = channels;
    this.quiet = quiet;
    this.clock = clock;
  }

  /** Puts what was told and is in no outbox yet into those of its ways. */
  void fill(int most) {
    for (Fresh notice : store.fresh(most)) {
      NoticeKind kind = NoticeKind.of(notice.key());
      List<Way> ways = waysOf(notice, kind);
      boolean once = kind.isFree() && store.wants(notice.party(), kind, Way.WECHAT);
      ways.stream()
          .filter(way -> !(once && way == Way.SMS && ways.contains(Way.WECHAT)))
          .forEach(way -> put(notice, kind, way));
    }
  }

  /** One way led nowhere: whatever other way takes it and has not had it yet gets it now. */
  void goAnotherWay(RelayStore.Waiting from) {
    Fresh notice = store.told(from.id());
    NoticeKind kind = NoticeKind.of(notice.key());
    waysOf(notice, kind).stream()
        .filter(way -> way != from.way())
        .forEach(way -> put(notice, kind, way));
  }

  private List<Way> waysOf(Fresh notice, NoticeKind kind) {
    PartyId reached = store.reached(notice.party());
    return channels.stream()
        .filter(channel -> channel.takes(reached, kind))
        .map(Channel::way)
        .distinct()
        .toList();
  }

  private void put(Fresh notice, NoticeKind kind, Way way) {
    store.put(notice, way, kind, quiet.sendAt(way, kind, clock.instant()));
  }
}
