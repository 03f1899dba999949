package gongzhi.cases.grids;

import gongzhi.insight.Masking;
import gongzhi.parties.hosts.NewHost;
import gongzhi.shared.Rejection;
import gongzhi.territory.changes.Part;
import gongzhi.territory.changes.Plan;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is said of a special-purpose grid and of its host: everybody reads it. */
final class SpecialWords {

  /** The hundred most frequent surnames, but for those that begin names of posts. */
  private static final String SURNAME =
      "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范廖石贾韦付邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃戴莫孔汤]";

  /** What a post or its office ends with. */
  private static final String OFFICE = "(?<![部室科处办长任记理员管岗台心队组院站委席导班校园场店厂所局司会])";

  private static final Pattern PERSON =
      Pattern.compile(
          "(?:^|(?<=[长任理员记部室]))"
              + SURNAME
              + "(?:\\p{IsHan}{1,2}"
              + OFFICE
              + "|\\p{IsHan}{0,2}(?:先生|女士|小姐|老师|师傅|阿姨))$");

  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Punct}、，。；：（）·0-9]+");

  private SpecialWords() {}

  /** Refuses (422) numbers of people in its name and in what it rests on. */
  static void requirePublic(Plan plan) {
    String names = plan.parts().stream().map(Part::name).collect(Collectors.joining(" "));
    if (hasNumbers(names + " " + plan.basis())) {
      throw Rejection.invalid("special.no-personal-data");
    }
  }

  /** Refuses (422) numbers of people, and a person where a post is asked for. */
  static void requirePublic(NewHost host) {
    if (hasNumbers(host.name())) {
      throw Rejection.invalid("special.host-no-personal-data");
    }
    if (hasNumbers(host.contactPost()) || namesPerson(host.contactPost())) {
      throw Rejection.invalid("special.contact-no-person");
    }
  }

  private static boolean hasNumbers(String words) {
    return !Masking.of(words).equals(Masking.visible(words));
  }

  private static boolean namesPerson(String post) {
    return Arrays.stream(BETWEEN.split(post)).anyMatch(part -> PERSON.matcher(part).find());
  }
}
