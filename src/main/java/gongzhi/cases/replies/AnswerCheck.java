package gongzhi.cases.replies;

import gongzhi.insight.Bigrams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks of an answer whether it says what was asked (答非所问检查): exact rules over the words, each of
 * which can be explained. It warns; a person decides. No clock, no database.
 */
public final class AnswerCheck {

  /**
   * What was reported.
   *
   * @param said words about it that the officer may read
   * @param address where it is
   * @param topic words people use for such matters, and its name
   * @param unread words of the reporter that the officer may not read: compared, never told
   */
  public record Matter(String said, String address, List<String> topic, String unread) {

    /** All that was said may be read. */
    public Matter(String said, String address, List<String> topic) {
      this(said, address, topic, "");
    }

    String whole() {
      return said + " " + unread;
    }
  }

  /**
   * What is to be sent.
   *
   * @param more a second field, such as where the reporter can go instead; empty for none
   */
  public record Draft(ReplyUse use, String words, String more) {

    String whole() {
      return words + "。" + more;
    }
  }

  /**
   * One thing to mend.
   *
   * @param because the words it is about; empty for none
   */
  public record Hint(AnswerFault fault, String because) {}

  private static final int LEAST_SUBSTANCE = 8;
  private static final int WORDS_TOLD = 3;
  private static final int LONG_ENOUGH = 2;
  private static final int LETTERS_TOUCH = 2;

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

  /** Pairs of letters that stand in reports of any kind. */
  private static final Set<String> ANYWHERE =
      new HashSet<>(
          Arrays.asList(
              ("我们 你们 他们 您的 一个 没有 这个 那个 已经 什么 怎么 可以 请问 希望 有人 不能 社区 小区 居民 问题 情况 反映 处理 解决 能不 "
                      + "不知 知道 现在 一直 几天 今天 昨天 有点 附近 这里 那里 楼下 门口 里面 外面 上面 旁边 安排 人员 工作 进行 请您 时候 "
                      + "时间 尽快 一下 多次 每天 家里 我家 家的 了很 很久 好久 还是 还没 没人 人管 没人管 请求 要求 投诉 咨询 帮忙 谢谢 示例")
                  .split(" ")));

  /** Letters that stand in words of any kind. */
  private static final String LETTERS_ANYWHERE =
      "的了是我你他她它您们不在有人这那个一二三四五六七八九十上下中里外大小多少来去到过着和与也都就还没要会能可以为把被给对从很太又再才只"
          + "现今天年月日时分点后前家公司社区小街道物业门口楼栋单元号户居民问题情况事处理解决办请求说看见好做用已经将于本次件";

  private static final Pattern DAY =
      Pattern.compile(
          "\\d{1,2}月|\\d{1,2}[日号]|今[天日早晚]|昨[天日晚]|前天|当[天日场晚]|[上下中]午|早上|晚上|刚才|刚刚|现场|"
              + "周[一二三四五六日天末]|星期|\\d{1,2}[点时:：]|[一二三四五六七八九十两\\d]+天|凌晨|本周|本月|即日");

  private static final Pattern WHO =
      Pattern.compile(
          "我[们司局办处所站队]|我[单公街社中]|物业|社区|维修|工作人员|网格员|师傅|公司|街道|城管|施工|电工|水工|环卫|保洁|保安|"
              + "民警|消防|专班|[抢检巡]修|队|电梯工|园林|业委会|管理员|员工|同事|厂家|单位|中心|执法");

  private static final Pattern PROMISE =
      Pattern.compile("将[会在于对尽安]|会尽快|尽快|正在|拟于|计划|下一步|待|近期|后续|准备|打算|争取");

  private static final Pattern COMPLETED =
      Pattern.compile(
          "已[经]?[^，。；将]{0,12}(?:完|好|了|毕|走|除|掉|上|新|复|通|到位|更换|清理|修复|恢复|拆|补|停|退)|修好|修复|换好|换了|换上|装好|清[理运走空](?:[完了好走]|干净)|"
              + "恢复|拆[除掉了]|到位|[好完掉走净通亮平]了|疏通|补[好种上齐]|填平|停止|退[还回了]|搬走|劝离|关停|整改完|完工|结束");

  private static final Pattern NOT_OURS =
      Pattern.compile(
          "(?:不属于|不属|不是|不归|并非|非)(?:我|本|我们|咱们)?(?:局|单位|公司|社区|街道|部门|办|中心|处|方|物业|们)?的?.{0,4}"
              + "(?:职责|职权|范围|管辖|权限|管理|业务|负责|管)|无权(?:管|处理|过问)|没有(?:权限|执法权)|不在.{0,6}(?:职责|管辖|服务|管理)范围");

  private static final Pattern VAGUE = Pattern.compile("(?:相关|有关|主管|其他|别的|对应|职能)(?:职能)?(?:部门|单位)");

  private static final Pattern OWNER =
      Pattern.compile(
          "(?:属于|归|由(?!于)|向|请|联系|转[交给至到]?|移交|交[给由]?|找|拨打|是)[^，。；,;]{0,16}"
              + "(?:局|委|[街区镇县]办|办事处|中心|公司|街道|社区|所|队|法院|厅|站|院|业委会|业主|集团|银行|学校|12345|电力|燃气|水务|房东|开发商|物业)");

  /** A body or a number that somebody can go to. */
  private static final Pattern SOMEWHERE =
      Pattern.compile("局|办事处|街道|中心|公司|社区|派出所|服务所|法院|业委会|物业|[规业政信]科|医院|学校|银行|\\d{5,}");

  private AnswerCheck() {}

  /** What to mend, most important first; nothing for an answer that can go out as it is. */
  public static List<Hint> of(Matter matter, Draft draft, ReplyRules rules) {
    List<Hint> hints = new ArrayList<>();
    length(draft, rules, hints);
    topic(matter, draft, hints);
    switch (draft.use()) {
      case DONE -> done(withoutStock(draft.words(), rules), hints);
      case EXPLAINED, REFUSED -> wayOn(draft, rules, hints);
      case STARTED -> needs(AnswerFault.NO_PROCEDURE, rules.procedures(), draft.whole(), hints);
      case ANY -> {}
    }
    duty(draft, hints);
    return hints;
  }

  private static void length(Draft draft, ReplyRules rules, List<Hint> hints) {
    String rest = withoutStock(draft.whole(), rules);
    if (rest.length() < draft.whole().length() && letters(rest) < LEAST_SUBSTANCE) {
      List<String> found =
          rules.phrases().stream().filter(draft.whole()::contains).limit(WORDS_TOLD).toList();
      hints.add(new Hint(AnswerFault.ONLY_STOCK, String.join("、", found)));
    } else if (letters(draft.whole()) < rules.least()) {
      hints.add(new Hint(AnswerFault.TOO_SHORT, String.valueOf(rules.least())));
    }
  }

  private static String withoutStock(String words, ReplyRules rules) {
    String rest = words;
    for (String phrase : rules.phrases()) {
      rest = rest.replace(phrase, "，");
    }
    return rest;
  }

  private static void topic(Matter matter, Draft draft, List<Hint> hints) {
    Set<String> said = pairs(matter.whole() + " " + matter.address());
    Set<String> answered = pairs(draft.whole());
    boolean named =
        matter.topic().stream()
            .map(word -> word.replace("~", ""))
            .anyMatch(word -> word.length() >= LONG_ENOUGH && draft.whole().contains(word));
    named = named || tellingLetters(matter.topic()).anyMatch(draft.whole()::contains);
    boolean anything = !said.isEmpty() || !matter.topic().isEmpty();
    boolean touched =
        said.stream().anyMatch(answered::contains)
            || commonLetters(matter.whole(), draft.whole()) >= LETTERS_TOUCH;
    if (anything && !named && !touched) {
      hints.add(new Hint(AnswerFault.OFF_THE_POINT, about(matter)));
    }
  }

  private static void done(String words, List<Hint> hints) {
    Matcher promise = PROMISE.matcher(words);
    if (promise.find() && !COMPLETED.matcher(words).find()) {
      hints.add(new Hint(AnswerFault.ONLY_PROMISES, promise.group()));
    }
    if (!DAY.matcher(words).find() && !WHO.matcher(words).find()) {
      hints.add(new Hint(AnswerFault.NOBODY_AND_NO_DAY, ""));
    }
  }

  /** The field beside, where the reporter can go instead, says it by naming somebody. */
  private static void wayOn(Draft draft, ReplyRules rules, List<Hint> hints) {
    if (!SOMEWHERE.matcher(draft.more()).find()) {
      needs(AnswerFault.NO_WAY_ON, rules.remedies(), draft.whole(), hints);
    }
  }

  private static void needs(
      AnswerFault fault, List<String> words, String answer, List<Hint> hints) {
    if (words.stream().noneMatch(answer::contains)) {
      hints.add(new Hint(fault, String.join("、", words.stream().limit(WORDS_TOLD).toList())));
    }
  }

  private static void duty(Draft draft, List<Hint> hints) {
    Matcher ours = NOT_OURS.matcher(draft.whole());
    if (ours.find()) {
      String rest = NOT_OURS.matcher(draft.whole()).replaceAll("，");
      if (!OWNER.matcher(VAGUE.matcher(rest).replaceAll("，")).find()) {
        hints.add(new Hint(AnswerFault.WHOSE_DUTY, ours.group()));
      }
    }
  }

  /** What the answer could have named. */
  private static String about(Matter matter) {
    return matter.topic().stream()
        .filter(word -> !word.startsWith("~"))
        .findFirst()
        .orElseGet(
            () ->
                Stream.of(matter.said(), matter.address())
                    .filter(text -> !text.isBlank())
                    .map(text -> text.substring(0, Math.min(text.length(), 12)))
                    .findFirst()
                    .orElse(""));
  }

  /** Letters that most words about such a matter share: 灯 of 路灯, 街灯不亮, 灯杆倾斜. */
  private static Stream<String> tellingLetters(List<String> topic) {
    List<String> words = topic.stream().filter(word -> !word.startsWith("~")).toList();
    return words.size() < WORDS_TOLD
        ? Stream.empty()
        : String.join("", words)
            .codePoints()
            .distinct()
            .filter(letter -> LETTERS_ANYWHERE.indexOf(letter) < 0)
            .mapToObj(Character::toString)
            .filter(
                letter ->
                    words.stream().filter(word -> word.contains(letter)).count() * 2
                        > words.size());
  }

  /** Letters that both have and that say something: 欠 and 钱 of 欠我钱. */
  private static long commonLetters(String said, String answer) {
    return said.codePoints()
        .distinct()
        .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN)
        .filter(letter -> LETTERS_ANYWHERE.indexOf(letter) < 0 && answer.indexOf(letter) >= 0)
        .count();
  }

  private static int letters(String text) {
    return NO_LETTER.matcher(text).replaceAll("").length();
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>(List.of(Bigrams.searchText(text).split(" ")));
    pairs.removeIf(pair -> pair.length() < LONG_ENOUGH || ANYWHERE.contains(pair));
    return pairs;
  }
}
