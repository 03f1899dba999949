package gongzhi.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What looks like the name or the door of a person. Words cannot say whether it may be public, so
 * nothing is hidden by it; somebody is asked.
 */
public final class PersonSigns {

  private static final String SURNAME =
      "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]";

  private static final List<Pattern> SIGNS =
      List.of(
          Pattern.compile(
              "(?<![0-9])[0-9]{1,3}\\s?[-—–－]\\s?[0-9]{1,2}\\s?[-—–－]\\s?[0-9]{2,4}(?![0-9])"),
          Pattern.compile("[0-9]{1,3}\\s?(?:栋|幢|号楼)[^，。；\\n]{0,8}?[0-9]{2,4}\\s?[室号户]?"),
          Pattern.compile("[0-9]{3,4}\\s?室"),
          Pattern.compile(SURNAME + "\\p{IsHan}{0,2}(?:先生|女士|大爷|大妈|阿姨|老师傅)"),
          Pattern.compile("(?:联系人?|姓名|住户|户主|当事人|举报人|投诉人)[:： ]?" + SURNAME + "\\p{IsHan}{1,2}"));

  private static final int MOST = 6;

  private PersonSigns() {}

  /** Those in this text, each once, in the order of their kinds. */
  public static List<String> in(String text) {
    List<String> found = new ArrayList<>();
    for (Pattern sign : SIGNS) {
      Matcher matcher = sign.matcher(text);
      while (matcher.find() && found.size() < MOST) {
        if (!found.contains(matcher.group())) {
          found.add(matcher.group());
        }
      }
    }
    return found;
  }
}
