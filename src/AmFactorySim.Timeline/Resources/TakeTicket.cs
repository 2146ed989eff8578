namespace AmFactorySim.Timeline;

/// <summary>A place in the queue of those who take from a store.</summary>
internal sealed class TakeTicket<T>(Store<T> store) : Ticket<Timely<T>>(store.Simulation)
{
    internal Predicate<T>? Wanted;
    internal T Item = default!;

    protected override void Enqueue() => store.Enqueue(this);

    protected override void Seek() => store.Serve(this);

    internal override void Withdraw()
    {
        if (Granted)
            store.HandBack(Item);
        else
            store.Leave(this);
    }

    internal override Timely<T> Deliver()
    {
        store.Delivered();
        return new Timely<T>(true, Item);
    }

    internal override void Recycle()
    {
        (Wanted, Item) = (null, default!);
        store.Return(this);
    }

    internal override string Describe() => store.Describe("an item of");
}
