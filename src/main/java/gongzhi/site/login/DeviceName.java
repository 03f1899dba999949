package gongzhi.site.login;

import java.util.List;
import java.util.stream.Stream;

/** What a person recognises of a device in the long line its browser sends: Chrome · Windows. */
final class DeviceName {

  private record Sign(String mark, String name) {}

  /** The more particular first: an Edge also says Chrome, and a Chrome also says Safari. */
  private static final List<Sign> BROWSERS =
      List.of(
          new Sign("MicroMessenger", "WeChat"),
          new Sign("Edg", "Edge"),
          new Sign("Firefox", "Firefox"),
          new Sign("Chrom", "Chrome"),
          new Sign("Safari", "Safari"));

  private static final List<Sign> SYSTEMS =
      List.of(
          new Sign("OpenHarmony", "HarmonyOS"),
          new Sign("HarmonyOS", "HarmonyOS"),
          new Sign("Android", "Android"),
          new Sign("iPhone", "iPhone"),
          new Sign("iPad", "iPad"),
          new Sign("Windows", "Windows"),
          new Sign("Mac OS", "Mac"),
          new Sign("Linux", "Linux"));

  private DeviceName() {}

  /** Browser and system, as far as they are known; empty when neither is. */
  static String of(String userAgent) {
    return String.join(
        " · ", Stream.of(BROWSERS, SYSTEMS).flatMap(signs -> first(signs, userAgent)).toList());
  }

  private static Stream<String> first(List<Sign> signs, String userAgent) {
    return signs.stream().filter(sign -> userAgent.contains(sign.mark())).map(Sign::name).limit(1);
  }
}
