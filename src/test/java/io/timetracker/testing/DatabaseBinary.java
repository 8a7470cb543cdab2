package io.timetracker.testing;

import java.nio.file.Path;
import java.util.List;

/** One kind of database server that can be unpacked and started. */
interface DatabaseBinary {

    String name();

    /** Data as a new installation has it, made once, to be copied. */
    Path emptyData();

    /** The program and what only it needs to be told. */
    List<String> command(Path data);
}
