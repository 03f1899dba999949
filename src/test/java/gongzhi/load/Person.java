package gongzhi.load;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody signed in over HTTP: the cookies to send and the token that every change must carry. */
public record Person(String cookie, String csrf) {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  /** With this session; the page shows the token of this browser. */
  public static Person with(int port, String session) throws IOException {
    try (Wire wire = new Wire(port)) {
      Wire.Answer page = wire.get("/me/display", "gz=" + session);
      Matcher token = TOKEN.matcher(page.text());
      if (!token.find()) {
        throw new IOException("The page shows no token: " + page.status());
      }
      return new Person("gz=" + session + "; " + page.cookies(), token.group(1));
    }
  }
}
