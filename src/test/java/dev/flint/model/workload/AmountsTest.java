package dev.flint.model.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.flint.model.workload.Amounts.Amount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "RATE | 1M/s | 1e6",
        "RATE | 1_000_000 msg/s | 1e6",
        "RATE | 1,000,000 messages per second | 1e6",
        "RATE | 20k/s | 2e4",
        "RATE | 2.5 M events/s | 2.5e6",
        "RATE | 600/min | 10",
        "RATE | 36 million records/h | 1e4",
        "MESSAGE_SIZE | 2 KB | 2000",
        "MESSAGE_SIZE | 2KiB | 2048",
        "MESSAGE_SIZE | 400 bytes | 400",
        "STATE_PER_KEY | 40 B | 40",
        "STATE_PER_KEY | 40 | 40",
        "KEYS | 500M | 5e8",
        "KEYS | 500_000_000 | 5e8",
        "KEYS | 1.5 billion | 1.5e9",
        "WINDOW_SIZE | 5 min | 300",
        "WINDOW_SIZE | 1h | 3600",
        "CHECKPOINT_INTERVAL | 500 ms | 0.5",
        "NIC | 10 GbE | 1.25e9",
        "NIC | 10 Gbit/s | 1.25e9",
        "NIC | 10Gbps | 1.25e9",
        "NIC | 1.25 GB/s | 1.25e9",
        "NIC | 625 MB/s | 6.25e8",
        "DISK_THROUGHPUT | 250 MiB/s | 262144000",
        "DISK_SPACE | 1 TB | 1e12",
        "HEADROOM | 25 % | 0.25",
        "HEADROOM | 0.25 | 0.25",
        "SKEW | 1.4 | 1.4",
        "INCREMENTAL | true | 1",
    })
    void unitsThatPeopleWrite(Measure measure, String text, double value) {
        Amount.Read read = assertInstanceOf(Amount.Read.class, Amounts.parse(text, measure));
        assertEquals(value, read.value(), value * 1e-12);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "RATE | 1M | '1M' has no unit; write messages in a time such as 1M/s",
        "RATE | 2 GB/s | '2 GB/s' is a bandwidth; write messages in a time such as 1M/s",
        "MESSAGE_SIZE | 2000 | '2000' has no unit; write a size such as 2 KB",
        "MESSAGE_SIZE | 2 min | '2 min' is a time; write a size such as 2 KB",
        "MESSAGE_SIZE | 2 Kb | '2 Kb' may be bits or bytes; write a size such as 2 KB",
        "MESSAGE_SIZE | 2 KX | the unit of '2 KX' is not known; write a size such as 2 KB",
        "MESSAGE_SIZE | two | 'two' is not understood; write a size such as 2 KB",
        "MESSAGE_SIZE | -2 KB | '-2 KB' is not understood; write a size such as 2 KB",
        "KEYS | 1,5 M | '1,5 M' is not understood; write a number such as 500M",
        "KEYS | 40 B | '40 B' is a size; write a number such as 500M",
        "KEYS | 0.5 | '0.5' is no whole number",
        "NIC | 10 Gb/s | '10 Gb/s' may be bits or bytes; write a bandwidth such as 10 Gbit/s or 1.25 GB/s",
        "NIC | 10 GB | '10 GB' is a size; write a bandwidth such as 10 Gbit/s or 1.25 GB/s",
        "WINDOW_SIZE | 5 | '5' has no unit; write a time such as 5 min",
        "HEADROOM | 95 % | '95 %' is out of range: headroom is a share of at most 90 %",
        "SKEW | 0.9 | '0.9' is out of range: skew is a factor of at least 1",
        "TASK_MANAGERS | 0 | '0' is out of range: taskManagers is a number of at least 1",
        "MESSAGE_SIZE | 2 TB | '2 TB' is out of range: messageSize is a size of at most 1 GB",
        "INCREMENTAL | yes | 'yes' is not understood; write true or false",
    })
    void whatMeansNothingIsRefusedWithWhatToWrite(Measure measure, String text, String why) {
        assertEquals(why, assertInstanceOf(Amount.Refused.class, Amounts.parse(text, measure)).why());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "BYTES_PER_SECOND | 333333333.3 | 333.3 MB/s",
        "BYTES_PER_SECOND | 1.25e9 | 1,250 MB/s",
        "BYTES_PER_SECOND | 2500 | 2.5 KB/s",
        "BYTES_PER_SECOND | 2.5e10 | 25 GB/s",
        "BYTES | 2e10 | 20 GB",
        "BYTES | 40 | 40 B",
        "BYTES | 999960 | 1 MB",
        "MESSAGES_PER_SECOND | 1e6 | 1M/s",
        "COUNT | 5e8 | 500M",
        "COUNT | 2112 | 2,112",
        "SECONDS | 60 | 1 min",
        "SECONDS | 90 | 1 min 30 s",
        "SECONDS | 41.2 | 41.2 s",
        "SECONDS | 0.5 | 500 ms",
        "SECONDS | 3605 | 1 h",
        "SHARE | 0.576 | 57.6 %",
    })
    void figuresAsPeopleReadThem(Unit unit, double value, String shown) {
        assertEquals(shown, Shown.of(value, unit));
    }
}
