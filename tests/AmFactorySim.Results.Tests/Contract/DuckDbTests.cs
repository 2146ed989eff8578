using System.Numerics;
using AmFactorySim.Results.DuckDb;

namespace AmFactorySim.Results.Tests.Contract;

public class DuckDbTests
{
    [Fact]
    public void What_DuckDb_refuses_is_said_in_its_words()
    {
        using var database = new DuckDbDatabase();
        using var connection = database.Connect();
        Assert.Contains("nothing_here", Assert.Throws<DuckDbException>(() => connection.Execute("SELECT * FROM nothing_here")).Message,
            StringComparison.Ordinal);
        connection.Execute("SELECT 1");
    }

    [Fact]
    public void Values_come_as_their_own_types()
    {
        using var database = new DuckDbDatabase();
        using var connection = database.Connect();
        using var result = connection.Query("""
            SELECT true, 1::INTEGER AS i, 2::BIGINT, 3::UBIGINT, 4::HUGEINT, 0.5::DOUBLE, 'twelve bytes', 'more than twelve bytes', NULL,
                1.2::DECIMAL(3, 1), -1.23::DECIMAL(8, 2), 123456789.012345::DECIMAL(18, 6), 1234567890123456789.012345::DECIMAL(38, 6)
            """);
        Assert.Equal("i", result.Names[1]);
        Assert.Equal(
            [true, 1, 2L, 3UL, new BigInteger(4), 0.5, "twelve bytes", "more than twelve bytes", null, 1.2m, -1.23m, 123456789.012345m,
                1234567890123456789.012345m],
            result.Rows().Single());
    }

    [Fact]
    public void A_type_that_is_not_read_is_named()
    {
        using var database = new DuckDbDatabase();
        using var connection = database.Connect();
        using var result = connection.Query("SELECT DATE '2026-01-01' AS day");
        Assert.Contains("Column day", Assert.Throws<DuckDbException>(() => result.Rows().ToList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_can_be_stopped()
    {
        using var database = new DuckDbDatabase();
        using var connection = database.Connect();
        using var cancel = new CancellationTokenSource();
        var query = Task.Run(
            () => connection.Execute("SELECT sum(a.range * b.range % 7) FROM range(10000000) a, range(10000000) b", cancel.Token));
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => query);
        connection.Execute("SELECT 1");
    }

    [Fact]
    public void Nothing_is_loaded_from_elsewhere()
    {
        using var database = new DuckDbDatabase();
        using var connection = database.Connect();
        using var result = connection.Query(
            "SELECT value FROM duckdb_settings() WHERE name LIKE 'auto%_known_extensions' AND value <> 'false'");
        Assert.Empty(result.Rows());
        Assert.Throws<DuckDbException>(() => connection.Execute("SELECT * FROM 'https://localhost:1/t.parquet'"));
    }

    [Fact]
    public void Closed_things_say_so()
    {
        var database = new DuckDbDatabase();
        var connection = database.Connect();
        var result = connection.Query("SELECT 1");
        result.Dispose();
        result.Dispose();
        Assert.Throws<ObjectDisposedException>(() => result.Rows().ToList());
        connection.Dispose();
        connection.Dispose();
        Assert.Throws<ObjectDisposedException>(() => connection.Execute("SELECT 1"));
        database.Dispose();
        database.Dispose();
        Assert.Throws<ObjectDisposedException>(database.Connect);
        Assert.Throws<ArgumentOutOfRangeException>(() => new DuckDbDatabase(0));
    }
}
