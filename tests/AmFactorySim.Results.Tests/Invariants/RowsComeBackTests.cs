using AmFactorySim.Quantities;
using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Results.Tests.Invariants;

/// <summary>Whatever was added is in the file, in order.</summary>
public class RowsComeBackTests
{
    private static readonly Gen<double> Doubles = Gen.OneOf(
        ArbMap.Default.GeneratorFor<double>(),
        Gen.Elements(double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.MinValue, double.Epsilon,
            0.0, -0.0));

    private static readonly Gen<long> Longs =
        Gen.OneOf(ArbMap.Default.GeneratorFor<long>(), Gen.Elements(long.MinValue, long.MaxValue, 0L));

    private static readonly Gen<int> Ints = Gen.OneOf(ArbMap.Default.GeneratorFor<int>(), Gen.Elements(int.MinValue, int.MaxValue));

    // Texts as UTF-8 can hold them: half a surrogate pair is no letter.
    private static readonly Gen<string> Texts = Gen.OneOf(
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(s => new string([.. s.Get.Where(c => !char.IsSurrogate(c))])),
        Gen.Elements("", "twelve bytes", "thirteen byte", "Ä", "日本語の機械", "🏭 factory 🏭", "a\0b",
            "it's \"quoted\"", new string('x', 5000)));

    private static readonly Gen<Money> Amounts = Gen.OneOf(
        ArbMap.Default.GeneratorFor<int>().Select(i => new Money(i)),
        Gen.Elements(new Money(999_999_999_999_999_999), new Money(-999_999_999_999_999_999)));

    private static readonly Gen<TimeSpan> Times = ArbMap.Default.GeneratorFor<int>().Select(i => TimeSpan.FromTicks(i * 1_000_003L));

    private static readonly Gen<SampleRow> Rows =
        from numbers in Gen.Zip(Gen.Zip(Ints, Longs), Gen.Zip(Doubles, Amounts))
        from words in Gen.Zip(Texts, Gen.Elements(Enum.GetValues<SampleWord>()))
        from time in Times
        from flag in Gen.Elements(true, false)
        from few in Gen.Zip(Gen.Zip(Maybe(Ints), Maybe(Longs)), Gen.Zip(Maybe(Doubles), Maybe(Amounts)))
        from fewer in Gen.Zip(Gen.Zip(Maybe(Gen.Elements(true, false)), Maybe(Times)), Maybe(Gen.Elements(Enum.GetValues<SampleWord>())))
        from name in Gen.OneOf(Texts.Select(t => (string?)t), Gen.Constant((string?)null))
        select new SampleRow(
            flag, numbers.Item1.Item1, numbers.Item1.Item2, numbers.Item2.Item1, words.Item1, words.Item2, time, numbers.Item2.Item2,
            fewer.Item1.Item1, few.Item1.Item1, few.Item1.Item2, few.Item2.Item1, name, fewer.Item2, fewer.Item1.Item2, few.Item2.Item2);

    [Fact]
    public void Any_rows_come_back_as_they_were() => Prop
        .ForAll(Rows.ListOf().ToArbitrary(), rows =>
        {
            using var folder = new TemporaryFolder();
            Samples.Write(folder["t.parquet"], rows);
            return Samples.Read(folder["t.parquet"]).SequenceEqual(rows);
        })
        .Holds(60);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(70_000)]
    public void Any_number_of_rows_comes_back(int count)
    {
        using var folder = new TemporaryFolder();
        Samples.Write(folder["t.parquet"], Enumerable.Range(0, count).Select(Samples.Row));
        Assert.Equal(Enumerable.Range(0, count).Select(Samples.Row), Samples.Read(folder["t.parquet"]));
    }

    [Fact]
    public void More_names_than_are_remembered_come_back()
    {
        using var folder = new TemporaryFolder();
        var rows = Enumerable.Range(0, 12_000).Select(i => Samples.Row(i) with { Name = $"unit number {i} of many" }).ToList();
        Samples.Write(folder["t.parquet"], rows);
        Assert.Equal(rows, Samples.Read(folder["t.parquet"]));
    }

    private static Gen<T?> Maybe<T>(Gen<T> values) where T : struct => Gen.OneOf(values.Select(v => (T?)v), Gen.Constant((T?)null));
}
