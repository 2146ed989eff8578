// The program runs within the process of the tests, whose console and current folder it uses.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
