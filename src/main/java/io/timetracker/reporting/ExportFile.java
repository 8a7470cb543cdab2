package io.timetracker.reporting;

import java.io.IOException;
import java.io.OutputStream;

/** A file that is written while it is read, whatever its size. Whoever has one may have what is in it. */
public final class ExportFile {

    private final String name;
    private final ReportFormat format;
    private final ExportTable table;

    ExportFile(String name, ReportFormat format, ExportTable table) {
        this.name = name + "." + format.wire();
        this.format = format;
        this.table = table;
    }

    /** Such as {@code report_2026-02-01_2026-02-28.csv}; plain ASCII. */
    public String name() {
        return name;
    }

    public String mediaType() {
        return format.mediaType();
    }

    /** Leaves the stream open. */
    public void writeTo(OutputStream out) throws IOException {
        switch (format) {
            case CSV -> CsvTable.write(table, out);
            case XLSX -> XlsxTable.write(table, out);
            case PDF -> PdfTable.write(table, out);
        }
    }
}
