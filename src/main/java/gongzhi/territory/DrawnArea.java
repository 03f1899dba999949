package gongzhi.territory;

import org.jspecify.annotations.Nullable;

/** An area as it is loaded, with its boundary as edges; no shape when nobody drew one. */
record DrawnArea(Area area, @Nullable Shape shape) {}
