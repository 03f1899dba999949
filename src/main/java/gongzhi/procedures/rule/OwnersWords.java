package gongzhi.procedures.rule;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words by which a matter sounds like one the owners decide jointly (民法典第二百七十八条). They prove
 * nothing; whoever takes it elsewhere says why.
 */
public final class OwnersWords {

  private static final Pattern SIGNS =
      Pattern.compile(
          "维修[资基]金|管理规约|业主大会议事规则|共有部分"
              + "|(?:选聘|解聘|更换|续聘|辞退)[^，。；]{0,6}物业"
              + "|业[主委][^，。；]{0,6}(?:选举|换届|罢免|改选)"
              + "|(?:改建|重建)[^，。；]{0,6}(?:楼|建筑|附属)");

  private OwnersWords() {}

  /** The first of them in this text. */
  public static Optional<String> in(String text) {
    Matcher found = SIGNS.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }
}
