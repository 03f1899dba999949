package gongzhi.procedures.rule;

import gongzhi.shared.Title;
import gongzhi.site.ground.UnitType;
import gongzhi.territory.Area;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The same procedure in a village (村): its villagers' meetings and committee, and the law on them.
 * Source: 村民委员会组织法第二十一条至第二十六条.
 */
public final class VillageRules {

  private static final Map<String, String> MEETINGS =
      Map.of(
          "residents-representatives", "villagers-representatives",
          "residents-meeting-residents", "villagers-meeting-villagers",
          "residents-meeting-households", "villagers-meeting-households");

  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("居民委员会组织法", "村民委员会组织法");
    WORDS.put("居民代表", "村民代表");
    WORDS.put("居民会议", "村民会议");
    WORDS.put("居委会", "村委会");
    WORDS.put("居务监督", "村务监督");
    WORDS.put("Residents'", "Villagers'");
    WORDS.put("residents'", "villagers'");
  }

  private VillageRules() {}

  /** Whether this is a village: by its public number, and by its name where it has none. */
  public static boolean isVillage(Area community) {
    return UnitType.of(community)
        .map(type -> type == UnitType.VILLAGE_COMMITTEE)
        .orElseGet(() -> isVillage(community.name()));
  }

  private static boolean isVillage(String name) {
    return name.endsWith("村委会") || name.endsWith("村民委员会") || name.endsWith("村");
  }

  /** By the meetings that the law gives to a village. */
  public static ProcedureRule of(ProcedureRule rule) {
    return new ProcedureRule(
        rule.key(),
        said(rule.title()),
        said(rule.about()),
        said(rule.basis()),
        rule.level(),
        rule.matters(),
        rule.steps().stream().map(VillageRules::of).toList(),
        rule.items());
  }

  private static StepRule of(StepRule step) {
    Title basis = step.basis();
    return new StepRule(
        step.key(),
        step.kind(),
        said(step.title()),
        step.body(),
        step.role(),
        step.term(),
        step.least(),
        meeting(step.rule()),
        step.sides(),
        step.papers(),
        step.back(),
        step.rounds(),
        step.only(),
        step.joins(),
        step.share(),
        basis == null ? null : said(basis),
        step.elects(),
        step.monthly());
  }

  private static @Nullable String meeting(@Nullable String rule) {
    return rule == null ? null : MEETINGS.getOrDefault(rule, rule);
  }

  /** Key of the meeting that a village has in place of this one; the same for any other. */
  public static String meetingOf(String key) {
    return MEETINGS.getOrDefault(key, key);
  }

  /** Whether only villages have a meeting of this key. */
  public static boolean isOfVillages(String key) {
    return MEETINGS.containsValue(key);
  }

  /** What that is called in a village. */
  public static Title said(Title title) {
    return new Title(said(title.zh()), said(title.en()));
  }

  private static String said(String text) {
    String said = text;
    for (Map.Entry<String, String> word : WORDS.entrySet()) {
      said = said.replace(word.getKey(), word.getValue());
    }
    return said;
  }
}
