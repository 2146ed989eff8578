namespace AmFactorySim.Factory.Records;

/// <summary>One order: a lot of one part, released at one time.</summary>
[Table("orders", "One order: a lot of one part, released at one time.")]
public readonly record struct OrderRow(
    [property: Column("Number of the replication, from 1.")] int Replication,
    [property: Column("Number of the order within its replication.")] int Order,
    [property: Column("The part ordered.")] string Part,
    [property: Column("Units ordered.")] int Quantity,
    [property: Column("Units released in place of scrapped ones.")] int Replaced,
    [property: Column("Units shipped.")] int Shipped,
    [property: Column("Units scrapped.")] int Scrapped,
    [property: Column("When it was released.")] TimeSpan Released,
    [property: Column("When it is due; empty where no date was promised.")] TimeSpan? Due,
    [property: Column("When its last unit was shipped or scrapped; empty while units are in process.")] TimeSpan? Finished);
