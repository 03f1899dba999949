package gongzhi.cases.web.rota;

import gongzhi.cases.rota.OnDuty;
import gongzhi.cases.rules.RuleBook;
import gongzhi.parties.Holder;
import gongzhi.parties.PartyId;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.Calendars;
import org.springframework.stereotype.Component;

/** Says who is on duty. */
@Component
class RotaWords {

  private final OnDuty onDuty;
  private final RuleBook rules;
  private final Posts posts;
  private final Areas areas;
  private final Calendars calendars;

  RotaWords(OnDuty onDuty, RuleBook rules, Posts posts, Areas areas, Calendars calendars) {
    this.onDuty = onDuty;
    this.rules = rules;
    this.posts = posts;
    this.areas = areas;
    this.calendars = calendars;
  }

  String name(PartyId who) {
    return posts.label(who);
  }

  /** 网格员 夏女士. */
  String person(Area ground, Post post, Words words) {
    return role(ground, post.role(), words) + " " + posts.label(post.party());
  }

  /** Whom an urgent matter goes to this moment; empty while offices are open. */
  String now(Area ground, TimeWords times) {
    if (calendars.of(areas.place(ground)).isOpen(times.now())) {
      return "";
    }
    return onDuty
        .of(rules.current(areas.place(ground)), ground.id(), times.now())
        .map(Holder::label)
        .orElseGet(() -> times.words().of("rota.nobody"));
  }

  /** Who answers where nobody is down for it. */
  String fallback(Area ground, TimeWords times) {
    return onDuty
        .fixed(rules.current(areas.place(ground)), ground.id(), times.now())
        .map(found -> role(ground, found.role(), times.words()) + " " + found.label())
        .orElseGet(() -> times.words().of("rota.nobody"));
  }

  private String role(Area ground, String role, Words words) {
    return posts
        .roles(areas.place(ground))
        .find(role)
        .map(RoleDefinition::title)
        .map(words::of)
        .orElse(role);
  }
}
