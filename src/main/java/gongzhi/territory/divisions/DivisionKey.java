package gongzhi.territory.divisions;

import gongzhi.territory.Level;

/** What names a division inside one code system: a padded code may repeat at another level. */
record DivisionKey(Level level, String code) {}
