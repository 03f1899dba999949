package gongzhi.site.work;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

/** What a request asks for, as one hash: method, address, parameters and the bytes of its files. */
final class BodyHash {

  /** Fields that differ between two tries of the same thing. */
  private static final Set<String> NOT_CONTENT = Set.of(IdempotencyKey.FIELD, "_csrf");

  private final MessageDigest digest;

  private BodyHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The hash of this request; {@code raw} is its body where that is neither form nor multipart. */
  static byte[] of(HttpServletRequest request, byte[] raw) throws IOException {
    BodyHash hash = new BodyHash();
    hash.add(request.getMethod());
    hash.add(request.getRequestURI());
    hash.addParameters(request.getParameterMap());
    hash.addFiles(request);
    hash.add(raw);
    return hash.digest.digest();
  }

  private void addParameters(Map<String, String[]> parameters) {
    new TreeMap<>(parameters)
        .forEach(
            (name, values) -> {
              if (!NOT_CONTENT.contains(name)) {
                add(name);
                List.of(values).forEach(this::add);
              }
            });
  }

  private void addFiles(HttpServletRequest request) throws IOException {
    MultipartRequest multipart = WebUtils.getNativeRequest(request, MultipartRequest.class);
    if (multipart == null) {
      return;
    }
    for (List<MultipartFile> files : new TreeMap<>(multipart.getMultiFileMap()).values()) {
      for (MultipartFile file : files) {
        add(Objects.requireNonNull(file.getName()));
        addStream(file);
      }
    }
  }

  private void addStream(MultipartFile file) throws IOException {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(file.getSize()).flip());
    byte[] buffer = new byte[8192];
    try (InputStream content = file.getInputStream()) {
      for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
  }

  private void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** With its length in front, so that no two different contents run together into one. */
  private void add(byte[] bytes) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).flip());
    digest.update(bytes);
  }
}
