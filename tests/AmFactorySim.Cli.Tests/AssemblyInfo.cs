// Each test starts processes of its own; two of the golden tests rewrite one file.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
